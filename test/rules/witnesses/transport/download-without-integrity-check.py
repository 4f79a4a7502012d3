# --- download-without-integrity-check
code = requests.get("https://plugins.acme.com/x.py", timeout=30).text
eval(code) # flagged

# --- download-without-integrity-check
code = requests.get("https://plugins.acme.com/x.py", timeout=30).text
compile(code, "x.py", "exec") # flagged

# --- download-without-integrity-check
code = requests.get("https://plugins.acme.com/x.py", timeout=30).text
marshal.loads(code) # flagged
def update():
    data = requests.get("https://updates.acme.com/agent", timeout=30).content
def restart():
    subprocess.run(["/opt/agent"])
code = requests.get("https://plugins.acme.com/x.py", timeout=30).text
exec(
  code) # flagged
os.popen("curl -s https://get.acme.com/install.sh | bash") # flagged
subprocess.check_call("curl -s https://get.acme.com/install.sh | bash", shell=True) # flagged
subprocess.run(["pip", "install", "http://site.io/tool.tar.gz"]) # flagged
pip.main(["pip", "install", "http://site.io/tool.tar.gz"]) # flagged

# --- download-without-integrity-check
code = httpx.get("https://plugins.acme.com/x.py", timeout=30).text
exec(code) # flagged
code = urllib.request.urlopen("https://plugins.acme.com/x.py").read()
exec(code) # flagged
code = urlopen("https://plugins.acme.com/x.py").read()
exec(code) # flagged
