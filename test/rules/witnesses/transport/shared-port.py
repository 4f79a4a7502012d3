# --- shared-port
server.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1) # flagged
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, True) # flagged
asyncio.start_server(handle, reuse_port=True) # flagged

# --- shared-port
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1) # flagged

# --- shared-port
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, group)

# --- shared-port
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1) # flagged
