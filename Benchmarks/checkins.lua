-- Sends each line of $CHECKINS once: a cookie, a tab, and what that phone scanned. Tells how many were refused.
-- The first request is asked for and not sent: wrk looks at how long it is.
local lines, sent, came = {}, -1, 0
faults = 0
for line in io.lines(os.getenv("CHECKINS")) do
  local cookie, body = line:match("^([^\t]*)\t(.*)$")
  lines[#lines + 1] = { cookie = cookie, body = body }
end
local headers = { ["Origin"] = os.getenv("ORIGIN"), ["Accept"] = "application/json", ["Content-Type"] = "application/json" }

function request()
  sent = sent + 1
  local line = lines[math.max(1, math.min(sent, #lines))]
  headers["Cookie"] = line.cookie
  return wrk.format("POST", "/checkins", headers, line.body)
end

function response(status)
  came = came + 1
  if came <= #lines and status ~= 201 and status ~= 200 then
    faults = faults + 1
  end
  if came == #lines then
    wrk.thread:stop()
  end
end

local threads = {}
function setup(thread)
  threads[#threads + 1] = thread
end
function done()
  print(string.format('{"faults": %d}', threads[1]:get("faults")))
end
