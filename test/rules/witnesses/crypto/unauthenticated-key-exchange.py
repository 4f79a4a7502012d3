# --- unauthenticated-key-exchange
def handshake(sock):
    peer = X25519PublicKey.from_public_bytes(sock.recv(32))
    return mine.exchange(ec.ECDH(), peer) # flagged
