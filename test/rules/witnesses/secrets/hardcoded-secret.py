# --- hardcoded-secret
app.config["password"] = "9f2c7b1e4d8a6035" # flagged
{"password": "9f2c7b1e4d8a6035"} # flagged
os.getenv("password", "9f2c7b1e4d8a6035") # flagged
os.getenv("password") or "9f2c7b1e4d8a6035" # flagged
os.environ.setdefault("password", "9f2c7b1e4d8a6035") # flagged
config("password", default="9f2c7b1e4d8a6035") # flagged
env("password", default="9f2c7b1e4d8a6035") # flagged
env.str("password", default="9f2c7b1e4d8a6035") # flagged
env.str("password", "9f2c7b1e4d8a6035") # flagged
config.get("password", "9f2c7b1e4d8a6035") # flagged
setattr(app.config, "password", "9f2c7b1e4d8a6035") # flagged
def connect(data, apassword="9f2c7b1e4d8a6035"): # flagged
    pass
name = "9f2c7b1e4d8a6035"
token = "9f2c7b1e4d8a6035" # flagged
app.config["token"] = "9f2c7b1e4d8a6035" # flagged
{"token": "9f2c7b1e4d8a6035"} # flagged
connect(data, token="9f2c7b1e4d8a6035") # flagged
os.getenv("token", "9f2c7b1e4d8a6035") # flagged
os.getenv("token") or "9f2c7b1e4d8a6035" # flagged
os.environ.get("token") or "9f2c7b1e4d8a6035" # flagged

# --- hardcoded-secret
os.environ.setdefault("token", "9f2c7b1e4d8a6035") # flagged
config("token", default="9f2c7b1e4d8a6035") # flagged
env("token", default="9f2c7b1e4d8a6035") # flagged
env.str("token", default="9f2c7b1e4d8a6035") # flagged
env.str("token", "9f2c7b1e4d8a6035") # flagged
config.get("token", "9f2c7b1e4d8a6035") # flagged
setattr(app.config, "token", "9f2c7b1e4d8a6035") # flagged
def connect(data, token="9f2c7b1e4d8a6035"): # flagged
    pass
name = "9f2c7b1e4d8a6035"
form["password"] != "s3cretpw" # flagged
"s3cretpw" == form["password"] # flagged
pin == "s3cretpw"
form["password"] == "1"
pin != "0000" # flagged
"0000" == pin # flagged
hmac.compare_digest(pin, "0000") # flagged
secrets.compare_digest(pin, "0000") # flagged
token == "0000"
secrets.compare_digest(token, "s3cretpw") # flagged
hmac.compare_digest(pin, "s3cretpw")
hmac.compare_digest(token, "value")
server.login("app", "s3cretpw") # flagged
server.login(user="app", passwd="value") # flagged

# --- hardcoded-secret
HTTPBasicAuth("app", "s3cretpw") # flagged
HTTPDigestAuth("app", "s3cretpw") # flagged
requests.auth.HTTPBasicAuth("app", "s3cretpw") # flagged
BasicAuth("app", "s3cretpw") # flagged
session.auth = ("app", "s3cretpw") # flagged
MySQLdb.connect(host, "app", "s3cretpw") # flagged
pymysql.connect(host, "app", "s3cretpw") # flagged
mysql.connector.connect(host, "app", "s3cretpw") # flagged
cx_Oracle.connect("app", "s3cretpw") # flagged
client.username_pw_set("app", "s3cretpw") # flagged
client.connect(data, passwd="value") # flagged
connect(host, "app", "s3cretpw") # flagged
ssh.connect(host, port, "app", "s3cretpw") # flagged
server.login("app", "1")
bcrypt.checkpw(pin, b'$2a$00$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') # flagged
request.add_header("Authorization", "s3cretpw") # flagged
session.headers["Authorization"] = "s3cretpw" # flagged
requests.get(url, headers={"X-API-Key": "Bearer ghp_0Zc7e42F292c6912E7710c838347Ae178B4a"}, timeout=5) # flagged
{"Authorization": "value"}
User.objects.create_user("root", "root@site.io", "toor") # flagged
User.objects.create_superuser(data, password="toor") # flagged
User.objects.create_user(data, password="toor") # flagged
User.objects.create_superuser(data, "toor") # flagged

# --- hardcoded-secret
generate_password_hash("toor") # flagged
bcrypt.generate_password_hash("toor") # flagged
make_password("toor") # flagged
bcrypt.hashpw(b"toor") # flagged
bcrypt.hashpw("toor".encode(data)) # flagged
hash_password("toor") # flagged
get_password_hash("toor") # flagged
hasher.hash("toor") # flagged
value.hash("toor")
value(data, password="toor")
pika.PlainCredentials("app", "toor") # flagged
PlainTextAuthProvider("app", "toor") # flagged
GraphDatabase.driver(data, auth=("app", "toor")) # flagged
httpx.get(data, auth=("app", "toor")) # flagged
aiohttp.BasicAuth("app", "toor") # flagged
server.simple_bind_s(dn, "toor") # flagged
