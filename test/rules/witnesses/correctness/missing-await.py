# --- missing-await
async def retry():
    asyncio.call(1)
async def retry():
    return asyncio.sleep(1)
async def retry():
    outer(asyncio.sleep(1), asyncio.sleep(asyncio.sleep(1)))
async def retry():
    async def notify():
        pass
    notify(1); # flagged
class Sample:
    async def notify():
        notify(1);
class Sample:
    async def name():
        self.name(data); # flagged
async def allowed():
    pass
if not allowed(data): # flagged
    raise ValueError("refused")
async def allowed():
    pass
if other and allowed(data): # flagged
    raise ValueError("refused")

# --- missing-await
async with session.get() as response:
    response.value()
async with session.verb() as response:
    response.json()
async with session.get() as response:
    await response.json()
