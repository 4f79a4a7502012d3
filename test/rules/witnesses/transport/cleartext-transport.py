# --- cleartext-transport
ftplib.FTP(host) # flagged
ftplib.FTP("localhost")
telnetlib.Telnet(host) # flagged
FTP(host) # flagged
Telnet(host) # flagged
telnetlib3.open_connection(host) # flagged
ldap.initialize("ldap://dir.acme.com") # flagged
ldap3.Server("ldap://dir.acme.com") # flagged
Server("ldap://dir.acme.com") # flagged
Server("ldaps://dir.acme.com")
ldap3.Server(host, use_ssl=False) # flagged
redis.Redis(host, ssl=False) # flagged
aiomysql.connect(host, ssl=None) # flagged
Elasticsearch(host, use_ssl=False) # flagged
OpenSearch(host, use_ssl=False) # flagged
pymssql.connect(host, encryption="off") # flagged
KafkaProducer(security_protocol="PLAINTEXT") # flagged
KafkaConsumer(security_protocol="PLAINTEXT") # flagged
KafkaProducer(security_protocol="SASL_PLAINTEXT") # flagged
KafkaConsumer(security_protocol="SASL_PLAINTEXT") # flagged
options = {"security.protocol": "SASL_PLAINTEXT"} # flagged
options = {"security.protocol": "PLAINTEXT"} # flagged
create_engine(address, connect_args={"sslmode": "disable"}) # flagged
create_engine(address, connect_args={"ssl_disabled": True}) # flagged
aioftp.Client() # flagged
aioftp.Client.context(host) # flagged
tftpy.TftpClient(host) # flagged
address = "postgresql://app@db.site.io/shop?sslmode=disable" # flagged
SECURE_HSTS_SECONDS = 0 # flagged
SECURE_SSL_REDIRECT = False # flagged
SHOW_BANNER = False

# --- cleartext-transport
connection = ldap.initialize("ldap://dir.acme.com")
connection.start_tls_s()

# --- cleartext-transport
redis.from_url("redis://cache.site.io:6379/0") # flagged
redis.from_url("rediss://cache.site.io:6379/0")
redis.Redis.from_url("redis://cache.site.io:6379/0") # flagged
aioredis.from_url("redis://cache.site.io:6379/0") # flagged
pika.URLParameters("amqp://queue.site.io") # flagged
aio_pika.connect_robust("amqp://queue.site.io") # flagged
aio_pika.connect("amqp://queue.site.io") # flagged
nats.connect("nats://queue.site.io:4222") # flagged
Celery("jobs", broker="amqp://queue.site.io") # flagged

# --- cleartext-transport
server = smtplib.SMTP(host)
server.login(user, password) # flagged
site.login(user, password)

# --- cleartext-transport
with imaplib.IMAP4(host) as server:
    server.login(user, password) # flagged
with smtplib.SMTP(host) as server:
    server.login(user, password) # flagged

# --- cleartext-transport
server = imaplib.IMAP4(host)
server.login(user, password) # flagged

# --- cleartext-transport
server = aiosmtplib.SMTP(host)
server.login(user, password) # flagged

# --- cleartext-transport
server = smtplib.SMTP(host)
server.starttls()
server.ehlo()
server.login(user, password)

# --- cleartext-transport
server = smtplib.SMTP(host)
answer = server.starttls()
server.login(user, password)

# --- cleartext-transport
server = aiosmtplib.SMTP(host)
await server.starttls()
await server.login(user, password)

# --- cleartext-transport
server = smtplib.SMTP(host)
def send(text):
    if server.has_extn("starttls"):
        server.starttls()
    server.login(user, password)

# --- cleartext-transport
box = poplib.POP3(host)
box.pass_(password) # flagged

# --- cleartext-transport
box = poplib.POP3(host)
box.stls()
box.pass_(password)

# --- cleartext-transport
box = poplib.POP3_SSL(host)
box.pass_(password)

# --- cleartext-transport
with smtplib.SMTP("mail.acme.com") as server:
    server.sendmail(sender, receiver, text) # flagged
with smtplib.SMTP("mail.acme.com") as server:
    server.send_message(message) # flagged
with smtplib.SMTP("localhost") as server:
    server.send_message(message)
with smtplib.SMTP("mail.acme.com") as server:
    server.starttls()
    server.send_message(message)
with smtplib.SMTP("mail.acme.com") as server:
    server.login(user, password) # flagged
    server.send_message(message)

# --- cleartext-transport
server = smtplib.SMTP("mail.acme.com")
server.send_message(message) # flagged

# --- cleartext-transport
psycopg2.connect(host=host, sslmode="disable") # flagged
psycopg2.connect(host=host, sslmode="require")
psycopg.connect(host=host, sslmode="disable") # flagged
asyncpg.connect(host=host, ssl=False) # flagged
asyncpg.connect(host=host, ssl=True)
pymysql.connect(host=host, ssl_disabled=True) # flagged
pymysql.connect(host=host, ssl_disabled=False)
mysql.connector.connect(host=host, ssl_disabled=True) # flagged
boto3.client("s3", use_ssl=False) # flagged
boto3.client("s3", use_ssl=True)
boto3.resource("s3", use_ssl=False) # flagged
MongoClient(host, tls=False) # flagged
MongoClient(host, tls=True)
MongoClient(host, ssl=False) # flagged
MongoClient(host, ssl=True)
Minio(host, secure=False) # flagged
Minio(host, secure=True)
Talisman(app, force_https=False) # flagged
Talisman(app, force_https=True)
grpc.insecure_channel(address) # flagged
grpc.insecure_channel("localhost:50051")
grpc.aio.insecure_channel(address) # flagged

# --- cleartext-transport
client.connect(broker, 1883) # flagged
local.connect("localhost", 1883)

# --- cleartext-transport
client.tls_set(ca)
client.connect(broker, 1883)

# --- cleartext-transport
EMAIL_USE_SSL = True
EMAIL_USE_TLS = False

# --- cleartext-transport
requests.get("http://api.acme.com/items") # flagged
requests.get(f"http://api.acme.com/items/{name}") # flagged
requests.get("https://api.acme.com/items")
requests.get("http://api.acme.com/items".replace("http:", "https:"))
requests.get("https://" + "http://api.acme.com/items".removeprefix("http://"))
requests.get(upgrade("http://api.acme.com/items"))
requests.get(urljoin("http://api.acme.com/", name)) # flagged
websockets.connect("ws://api.acme.com/items") # flagged
websocket.create_connection("ws://api.acme.com/items") # flagged
websocket.WebSocketApp("ws://api.acme.com/items") # flagged
xmlrpc.client.ServerProxy("http://api.acme.com/items") # flagged
ServerProxy("http://api.acme.com/items") # flagged
httpx.Client(base_url="http://api.acme.com/") # flagged
httpx.AsyncClient(base_url="http://api.acme.com/") # flagged
page.ws_connect("ws://api.acme.com/items") # flagged
boto3.client("s3", endpoint_url="http://files.acme.com/") # flagged
requests.request("GET", "http://api.acme.com/items") # flagged
urllib.request.urlretrieve("http://api.acme.com/items") # flagged
socketio.Client().connect("http://api.acme.com/items") # flagged
websockets.connect(
    "ws://api.acme.com/items", # flagged
)

# --- cleartext-transport
requests.get(f"http://{host}/items", auth=(user, password)) # flagged
requests.get(f"https://{host}/items", auth=(user, password))
requests.post(f"http://{host}/items", data={"password": password}) # flagged
requests.post(f"http://{host}/items", json={"password": password}) # flagged

# --- cleartext-transport
peer = socket.socket()
peer.send(password) # flagged
peer.sendall(password) # flagged
peer.send(greeting)
pipe.send(password)

# --- cleartext-transport
with socket.socket() as peer:
    peer.send(password) # flagged
with socket.create_connection(address) as peer:
    peer.send(password) # flagged

# --- cleartext-transport
peer = socket.create_connection(address)
peer.send(password) # flagged

# --- cleartext-transport
peer = socket.socket()
peer = context.wrap_socket(peer)
peer.send(password)

# --- cleartext-transport
CommunityData("public") # flagged
pysnmp.hlapi.CommunityData("public") # flagged
pysnmp.hlapi.asyncio.CommunityData("public") # flagged
UsmUserData("monitor") # flagged
pysnmp.hlapi.UsmUserData("monitor") # flagged
pysnmp.hlapi.UsmUserData("monitor", authentication, privacy)
pysnmp.hlapi.UsmUserData("monitor", authKey=authentication, privKey=privacy)
pysnmp.hlapi.asyncio.UsmUserData("monitor") # flagged
pysnmp.hlapi.asyncio.UsmUserData("monitor", authentication, privacy)
pysnmp.hlapi.asyncio.UsmUserData("monitor", authKey=authentication, privKey=privacy)
UsmUserData("monitor", authentication, privacy)
UsmUserData("monitor", authKey=authentication, privKey=privacy)
