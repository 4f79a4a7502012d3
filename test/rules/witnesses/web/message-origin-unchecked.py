# --- message-origin-unchecked
@app.websocket("/orders")
async def orders(socket: WebSocket): # flagged
    user = await load(socket.cookies.get("session"))
@app.websocket("/prices")
async def prices(socket: WebSocket):
    await socket.accept()

# --- message-origin-unchecked
async def orders(socket):
    user = await load(socket.cookies.get("session"))

# --- message-origin-unchecked
async def handle(connection):
    user = load(connection.request.headers["Cookie"])
websockets.serve(handle, host, port) # flagged

# --- message-origin-unchecked
async def handle(connection):
    user = load(connection.request.headers["Cookie"])
websockets.serve(handle, host, port, origins=[ORIGIN])

# --- message-origin-unchecked
websockets.serve(handle, host, port)
