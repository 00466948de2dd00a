#!/usr/bin/env python3
"""Measures how soon open pages hear of a change: thousands of connections to /live, one deed, and when each of them was told.

Usage: live.py --binary PATH --database PATH [--pages 5000]
"""

import argparse
import asyncio
import json
import resource
import sys
import time
import urllib.request

from measured import Failed, Measured, Rounds

HEADS = "GET /live?at={at} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nAccept: text/event-stream\r\n\r\n"


async def opened(server, cookie, at):
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(HEADS.format(at=at, cookie=cookie).encode())
    first = await asyncio.wait_for(reader.readline(), 30)
    if b" 200 " not in first:
        raise Failed(f"/live answered {first.decode().strip()}")
    while (await asyncio.wait_for(reader.readline(), 30)).strip():
        pass
    return reader, writer


async def told(reader, since):
    """Seconds until a line about a change came."""
    while True:
        line = await asyncio.wait_for(reader.readline(), 30)
        if line.startswith(b"data:"):
            return time.monotonic() - since
        if not line:
            raise Failed("a page was cut off")


def deed(server, cookie, city):
    gathering, version, person = city.gatherings[-1]
    body = json.dumps({"version": version, "who": {str(person): "came"}}).encode()
    request = urllib.request.Request(
        f"{server.base}/gatherings/{gathering}/attendance", body,
        {"Content-Type": "application/json", "Accept": "application/json", "Origin": server.base, "Cookie": cookie, "Idempotency-Key": f"live-{time.time()}"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        answer.read()
    return time.monotonic()


async def tell(server, city, pages):
    cookie, listening = server.sign_in("county.admin"), []
    for _ in range(0, pages, 100):
        listening += await asyncio.gather(*(opened(server, cookie, city.county) for _ in range(100)))
    await asyncio.sleep(2)
    before, begun = sum(server.processor()), time.monotonic()
    waiting = [asyncio.create_task(told(reader, begun)) for reader, _ in listening]
    saved = await asyncio.get_running_loop().run_in_executor(None, deed, server, cookie, city) - begun
    times = sorted(await asyncio.gather(*waiting))
    spent = sum(server.processor()) - before
    print(f"{len(times)} open pages: half were told within {times[len(times) // 2]:.2f} s, 99 % within {times[int(len(times) * 0.99)]:.2f} s, the last after {times[-1]:.2f} s from asking; the deed was acknowledged after {saved:.2f} s; "
          f"{spent:.2f} s of processor, {server.memory()} MiB resident")
    for _, writer in listening:
        writer.close()


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True)
    asked.add_argument("--database", required=True)
    asked.add_argument("--pages", type=int, default=5000)
    asked = asked.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    try:
        with Measured(asked.binary, asked.database) as server:
            asyncio.run(tell(server, Rounds(asked.database), asked.pages))
    except Failed as fault:
        print(f"✗ {fault}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
