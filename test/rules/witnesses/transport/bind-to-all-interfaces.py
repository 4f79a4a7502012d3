# --- bind-to-all-interfaces
HTTPServer(("0.0.0.0", 8080)) # flagged
http.server.HTTPServer(("0.0.0.0", 8080)) # flagged
web.run_app(host="0.0.0.0") # flagged
app.launch(server_name="0.0.0.0") # flagged
http.server.ThreadingHTTPServer(("0.0.0.0", 8080)) # flagged
socketserver.UDPServer(("0.0.0.0", 8080)) # flagged
SimpleXMLRPCServer(("0.0.0.0", 8080)) # flagged
xmlrpc.server.SimpleXMLRPCServer(("0.0.0.0", 8080)) # flagged
EchoServer(("0.0.0.0", 8080), handle) # flagged
connect(("0.0.0.0", 8080), handle)
asyncio.start_server(handle, host="0.0.0.0") # flagged
loop.create_server(factory, "0.0.0.0") # flagged
loop.create_server(factory, host="0.0.0.0") # flagged
loop.create_datagram_endpoint(local_addr=("0.0.0.0", 8080)) # flagged
websockets.serve(handle, "0.0.0.0") # flagged
serve(handle, "0.0.0.0", 8080) # flagged
serve(app, host="0.0.0.0") # flagged
waitress.serve(app, host="0.0.0.0") # flagged
hypercorn.Config(bind="0.0.0.0") # flagged
make_server("0.0.0.0", 8080) # flagged
simple_server.make_server("0.0.0.0", 8080) # flagged
wsgiref.simple_server.make_server("0.0.0.0", 8080) # flagged

# --- bind-to-all-interfaces
from mcp import run as serve_app
run_simple("0.0.0.0", 8080) # flagged
WSGIServer(("0.0.0.0", 8080)) # flagged
pywsgi.WSGIServer(("0.0.0.0", 8080)) # flagged
app.listen(8080, "0.0.0.0") # flagged
app.listen(8080, address="0.0.0.0") # flagged
TCPSite(runner, "0.0.0.0") # flagged
web.TCPSite(runner, "0.0.0.0") # flagged
app.run_server(host="0.0.0.0") # flagged
uvicorn.Config(app, host="0.0.0.0") # flagged
socket.create_server(("0.0.0.0", 8080)) # flagged
serve_app(app, host="0.0.0.0") # flagged
FastMCP(host="0.0.0.0") # flagged
start_http_server(8080, addr="0.0.0.0") # flagged
debugpy.listen(("0.0.0.0", 8080)) # flagged
server.add_secure_port("[::]:50051") # flagged
sock.bind("[::]:50051") # flagged

# --- bind-to-all-interfaces
HOST = os.getenv("HOST", "0.0.0.0")
sock.bind((HOST, 8080)) # flagged
EchoServer((HOST, 8080), handle) # flagged
web.run_app(app, host=HOST) # flagged
demo.launch(server_name=HOST) # flagged
asyncio.start_server(handle, HOST) # flagged
websockets.serve(handle, HOST) # flagged
