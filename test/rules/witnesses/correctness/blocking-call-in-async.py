# --- blocking-call-in-async
async def poll():
    def inner():
        async def outer():
            time.sleep(1) # flagged
async def poll():
    (element for each in time.sleep(1))
async def poll():
    requests.verb(data)
async def poll():
    urllib.request.urlopen(data) # flagged
async def poll():
    subprocess.run(data) # flagged
async def poll():
    subprocess.check_output(data) # flagged
async def poll():
    os.system(data) # flagged
async def poll():
    def inner():
        async def outer():
            requests.get(data) # flagged
async def poll():
    (element for each in requests.get(data))
async def nested():
    loop.run_until_complete(data) # flagged

# --- blocking-call-in-async
async def nested():
    loop.run_forever() # flagged
async def nested():
    def inner():
        async def outer():
            asyncio.run(data) # flagged
