# --- weak-tls-version
wrap_socket(ssl_version=ssl.PROTOCOL_TLSv1) # flagged
def connect(version=ssl.PROTOCOL_TLSv1): # flagged
    pass
context.maximum_version = ssl.PROTOCOL_TLSv1 # flagged
context.ssl_version = ssl.PROTOCOL_TLSv1 # flagged
context = ssl.SSLContext(
  ssl.PROTOCOL_TLSv1) # flagged
context.set_ciphers("ALL") # flagged
ssl.SSLContext(ciphers="ALL") # flagged
urllib3.util.ssl_.DEFAULT_CIPHERS = "ALL" # flagged
urllib3.util.ssl_.DEFAULT_CIPHERS += "ALL" # flagged
requests.packages.urllib3.util.ssl_.DEFAULT_CIPHERS += "ALL" # flagged
context.set_ciphers(ciphers)
context.options &= ~ssl.OP_NO_SSLv2 # flagged
version = VERSIONS.get(name, ssl.PROTOCOL_TLSv1)
context.options &= ~ssl.OP_NO_TICKET
context.set_ciphers(
    "ALL" # flagged
)
OpenSSL.SSL.Context(OpenSSL.SSL.SSLv23_METHOD) # flagged
OpenSSL.SSL.Context(method=OpenSSL.SSL.SSLv23_METHOD) # flagged
SSL.Context(SSL.SSLv23_METHOD) # flagged
SSL.Context(method=SSL.SSLv23_METHOD) # flagged

# --- weak-tls-version
context = made
OpenSSL.SSL.Context(OpenSSL.SSL.SSLv23_METHOD)
context.set_options()
