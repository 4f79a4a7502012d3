# --- call-in-place-of-callback
threading.Thread(data, target=stop(data)) # flagged
Thread(data, target=stop(data)) # flagged
multiprocessing.Process(data, target=stop(data)) # flagged
Process(data, target=stop(data)) # flagged
threading.Timer(time, stop(data)) # flagged
Timer(time, stop(data)) # flagged
atexit.register(stop(data)) # flagged
widget(data, command=stop(data)) # flagged
loop.run_in_executor(pool, stop(data)) # flagged
asyncio.to_thread(stop(data)) # flagged
loop.call_soon(stop(data)) # flagged
loop.call_later(time, stop(data)) # flagged
