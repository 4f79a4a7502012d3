# --- broad-catch-swallowed
try:
    limit = int(config["limit"])
except Exception as value: # flagged
    limit = 1000
await gather(data, return_exceptions=True) # flagged
asyncio.run(asyncio.gather(data, return_exceptions=True)) # flagged
loop.run_until_complete(asyncio.gather(data, return_exceptions=True)) # flagged
return await asyncio.gather(data, return_exceptions=True)
for result in await asyncio.gather(data, return_exceptions=True): value
zip(asyncio.run(asyncio.gather(data, return_exceptions=True)))
enumerate(asyncio.run(asyncio.gather(data, return_exceptions=True)))
[x for y in await asyncio.gather(data, return_exceptions=True)]
def stop():
    await asyncio.gather(data, return_exceptions=True)
def handler(event):
    try:
        return process(event)
    except BaseException as error: # flagged
        return {"ok": False}
