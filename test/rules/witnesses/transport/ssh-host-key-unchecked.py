# --- ssh-host-key-unchecked
client.set_missing_host_key_policy(paramiko.AutoAddPolicy) # flagged
client.set_missing_host_key_policy(policy=paramiko.AutoAddPolicy()) # flagged
asyncssh.create_connection(known_hosts=None) # flagged
options.hostkeys = None # flagged
paramiko.client.AutoAddPolicy() # flagged
ConnectHandler(ssh_strict=False) # flagged
pysftp.Connection(cnopts=None) # flagged
paramiko.WarningPolicy() # flagged
parallel_ssh.client(host_key_verify=False) # flagged
sshtunnel.SSHTunnelForwarder(host_pkey_directories=None) # flagged
with paramiko.Transport(address) as transport:
    transport.connect(username="deploy", pkey=key) # flagged

# --- ssh-host-key-unchecked
transport = paramiko.Transport(address)
transport.connect(key)
broker.connect(username="deploy", pkey=key)

# --- ssh-host-key-unchecked
transport = paramiko.Transport(address)
def connect(key):
    remote = transport.get_remote_server_key()
    compare(remote)
    transport.connect(username="deploy", pkey=key)

# --- ssh-host-key-unchecked
Connection(host, host_key_check=False) # flagged
