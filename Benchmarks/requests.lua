-- Asks for the lines of $REQUESTS in turn: a path, a tab, and the body of a post, if any.
-- In a body @7@ is the record's version, which each save raises by one.
local lines, next_line, round = {}, 0, 0
for line in io.lines(os.getenv("REQUESTS")) do
  local path, body = line:match("^([^\t]*)\t(.*)$")
  lines[#lines + 1] = { path = path, body = body }
end
local headers = { ["Cookie"] = os.getenv("COOKIE"), ["Origin"] = os.getenv("ORIGIN"), ["Accept"] = "text/html" }
local posting = { ["Cookie"] = headers["Cookie"], ["Origin"] = headers["Origin"], ["Accept"] = "application/json", ["Content-Type"] = "application/json" }
local seed = os.time()

function request()
  if next_line == #lines then
    next_line, round = 0, round + 1
  end
  next_line = next_line + 1
  local line = lines[next_line]
  if line.body == "" then
    return wrk.format("GET", line.path, headers)
  end
  local body = line.body:gsub("@(%d+)@", function(version) return tostring(tonumber(version) + round) end)
  posting["Idempotency-Key"] = "bench-" .. seed .. "-" .. round .. "-" .. next_line
  return wrk.format("POST", line.path, posting, body)
end

function done(summary, latency)
  local faults = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout + summary.errors.status
  print(string.format('{"requests": %d, "faults": %d, "seconds": %.3f, "p50": %.2f, "p99": %.2f}', summary.requests, faults, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
