# --- tls-verification-disabled
httpx.get(url, verify=False) # flagged
boto3.client("s3", verify=False) # flagged
hvac.Client(url=url, verify=False) # flagged
self.session.get(url, verify=False) # flagged
self.session.get(url, ssl=False) # flagged
self.session.mount(url, verify=False)
self.cache.get(url, verify=False)
self.session.verify = False # flagged
self.signature.verify = False
requests.get(url, verify=path)

# --- tls-verification-disabled
import requests as browser
browser.get(url, verify=False) # flagged

# --- tls-verification-disabled
plain = requests.Session()
plain.put(url, verify=False) # flagged
plain.verify = False # flagged

# --- tls-verification-disabled
with requests.Session() as plain:
    plain.put(url, verify=False) # flagged

# --- tls-verification-disabled
plain = requests.session()
plain.put(url, verify=False) # flagged

# --- tls-verification-disabled
with requests.session() as plain:
    plain.put(url, verify=False) # flagged

# --- tls-verification-disabled
plain = httpx.Client()
plain.put(url, verify=False) # flagged

# --- tls-verification-disabled
with httpx.Client() as plain:
    plain.put(url, verify=False) # flagged

# --- tls-verification-disabled
plain = httpx.AsyncClient()
await plain.put(url, verify=False) # flagged

# --- tls-verification-disabled
async with httpx.AsyncClient() as plain:
    await plain.put(url, verify=False) # flagged

# --- tls-verification-disabled
import requests
options = {"timeout": 5, "verify": False} # flagged
fetch(url, **{"verify": False}) # flagged
print({"verify": False})

# --- tls-verification-disabled
answer = fetch(url, **{"verify": False})

# --- tls-verification-disabled
connect(host, verify_ssl=False) # flagged
configuration.verify_ssl = False # flagged
connect(host, validate_cert=False) # flagged
connect(host, assert_hostname=False) # flagged
connect(host, ssl_verify_cert=False) # flagged
connect(host, ssl_check_hostname=False) # flagged
connect(host, check_hostname=False) # flagged
connect(host, verify_tls=False) # flagged
connect(host, tls_verify=False) # flagged
connect(host, cert_verify=False) # flagged
connect(host, verify_server_cert=False) # flagged
connect(host, ssl_verify_identity=False) # flagged
connect(host, ssl_verify=False) # flagged
connect(host, verify_certs=False) # flagged
websockets.connect(url, ssl=False) # flagged
docker.tls.TLSConfig(verify=False) # flagged
TLSConfig(verify=False) # flagged
options = {"enable.ssl.certificate.verification": False} # flagged
options = {"verify_ssl": False} # flagged
options = {"verify_certs": False} # flagged
options = {"ssl_verify": False} # flagged
JIRA(server, options={"server": url, "verify": False}) # flagged
niquests.get(url, verify=False) # flagged
requests_html.HTMLSession(verify=False) # flagged
cloudscraper.create_scraper(verify=False) # flagged
primp.Client(verify=False) # flagged
consul.Consul(host, verify=False) # flagged
Github(token, verify=False) # flagged
vault.session.verify = False # flagged
curl_cffi.requests.Session(verify=False) # flagged
adapter.request("GET", url, verify=False) # flagged
Session().fetch(url, verify=False) # flagged
AsyncClient(verify=False) # flagged
weasyprint.HTML(url, verify=False) # flagged

# --- tls-verification-disabled
answer = requests.get(
    url,
    timeout=5,
    verify=False, # flagged
)
connector = aiohttp.TCPConnector(ssl=False) # flagged
connector = serial.Connector(ssl=False)
context.check_hostname = False # flagged
self.check_hostname = False
context.check_hostname = \
    False # flagged

# --- tls-verification-disabled
context.verify_mode = ssl.CERT_NONE # flagged
connect(host, cert_reqs=ssl.CERT_NONE) # flagged
connect(host, validate=ssl.CERT_NONE) # flagged
connect(host, verify_mode=ssl.CERT_NONE) # flagged
connect(host, ssl_cert_reqs=ssl.CERT_NONE) # flagged
options = {"cert_reqs": ssl.CERT_NONE} # flagged
options = {"ssl_cert_reqs": ssl.CERT_NONE} # flagged
context.verify_mode = ssl.CERT_REQUIRED
pool = urllib3.PoolManager(
    maxsize=4,
    cert_reqs="CERT_NONE", # flagged
)

# --- tls-verification-disabled
ssl._create_default_https_context = ssl._create_unverified_context # flagged
ssl.match_hostname = agree # flagged
os.environ["PYTHONHTTPSVERIFY"] = "0" # flagged
os.environ.setdefault("PYTHONHTTPSVERIFY", "0") # flagged
os.putenv("PYTHONHTTPSVERIFY", "0") # flagged
os.environ["PYTHONHASHSEED"] = "0"
os.environ["CURL_CA_BUNDLE"] = "/etc/ca.pem"
os.environ["GIT_SSL_NO_VERIFY"] = "0"

# --- tls-verification-disabled
ssl.wrap_socket(sock) # flagged
ssl.wrap_socket(sock, cert_reqs=ssl.CERT_REQUIRED, ca_certs=path)
ssl.wrap_socket(sock, server_side=True, certfile=path)
context = ssl.SSLContext() # flagged
context = ssl.SSLContext(ssl.PROTOCOL_TLS) # flagged
context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
context = ssl._create_stdlib_context() # flagged

# --- tls-verification-disabled
context = ssl.SSLContext(ssl.PROTOCOL_TLS)
context.load_cert_chain(path)

# --- tls-verification-disabled
context = ssl.SSLContext(ssl.PROTOCOL_TLS)
context.verify_mode = ssl.CERT_NONE # flagged

# --- tls-verification-disabled
context = ssl.SSLContext(ssl.PROTOCOL_TLS)
context.check_hostname = True

# --- tls-verification-disabled
context.set_verify(SSL.VERIFY_NONE, agree) # flagged
context.set_verify(SSL.VERIFY_PEER, agree)
curl.setopt(pycurl.SSL_VERIFYPEER, 0) # flagged
curl.setopt(pycurl.SSL_VERIFYPEER, 1)
curl.setopt(pycurl.VERBOSE, 0)
client.tls_insecure_set(True) # flagged
connect(host, tlsAllowInvalidCertificates=True) # flagged
connect(host, tlsAllowInvalidHostnames=True) # flagged
connect(host, tlsInsecure=True) # flagged
connect(host, ssl_cert_reqs=None) # flagged
connect(host, ssl_cert_reqs="none") # flagged
connect(host, trust_server_certificate=True) # flagged
connect(host, disable_ssl_certificate_validation=True) # flagged
browser.new_context(ignore_https_errors=True) # flagged
start(accept_insecure_certs=True) # flagged
options.accept_insecure_certs = True # flagged
options.add_argument("--ignore-certificate-errors") # flagged
arguments = ["--headless", "--ignore-certificate-errors"] # flagged
connect(host, ssl={"ca": path, "check_hostname": False}) # flagged
options = {"ssl_mode": "DISABLED"} # flagged
connect(host, ssl_context=ssl._create_unverified_context) # flagged
directory.set_option(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_NEVER) # flagged
directory.set_option(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_DEMAND)

# --- tls-verification-disabled
subprocess.run(["curl", "-k", url]) # flagged
subprocess.run(["wget", "-q", "--no-check-certificate", url]) # flagged
subprocess.run(["git", "-c", "http.sslVerify=false", "fetch"]) # flagged
subprocess.run(["python", "-m", "pip", "install", "--trusted-host", host, name]) # flagged
subprocess.run(["curl", "-s", url])
os.system("curl -k https://files.example.org/setup.sh") # flagged
os.system("curl -s https://files.example.org/setup.sh")
pyodbc.connect("Driver=SQL;Server=db;TrustServerCertificate=yes") # flagged

# --- tls-verification-disabled
VERIFY = False
crawler.fetch(url, verify=VERIFY) # flagged
crawler.verify = VERIFY # flagged
requests.get(url, verify=verify)

# --- tls-verification-disabled
def load(url, check=False):
    connector = aiohttp.TCPConnector(ssl=check) # flagged
    directory = connect(host, verify_ssl=check) # flagged
    return requests.get(url, verify=check) # flagged

# --- tls-verification-disabled
class Loader:
    def __init__(self):
        self.check = False

    def load(self, url):
        return requests.get(url, verify=self.check) # flagged

# --- tls-verification-disabled
def load(url, check=False):
    return requests.get(
        url,
        verify=check, # flagged
    )

# --- tls-verification-disabled
options = {"timeout": 5, "verify": False}
crawler.get(url, **options) # flagged
crawler.fetch(url, **options)

# --- tls-verification-disabled
options = {"timeout": 5, "verify": False}
crawler.get(url, **options, stream=True) # flagged

# --- tls-verification-disabled
options = dict(timeout=5, verify=False)
crawler.get(url, **options) # flagged

# --- tls-verification-disabled
options["verify"] = False
crawler.get(url, **options) # flagged

# --- tls-verification-disabled
options = {"cert_reqs": ssl.CERT_NONE} # flagged
crawler.get(url, **options) # flagged

# --- tls-verification-disabled
urllib3.disable_warnings() # flagged
urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning) # flagged
urllib3.disable_warnings(category=InsecureRequestWarning) # flagged
urllib3.disable_warnings(urllib3.exceptions.SubjectAltNameWarning)
warnings.simplefilter("ignore", InsecureRequestWarning) # flagged
warnings.filterwarnings("ignore", category=InsecureRequestWarning) # flagged
requests.packages.urllib3.disable_warnings() # flagged
