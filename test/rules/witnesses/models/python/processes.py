# --- command-injection
from popen2 import popen2 as imported_popen2
def ping(host):
    os.popen(host) # flagged
def ping(host):
    os.popen2(host) # flagged
def ping(host):
    os.popen3(host) # flagged
def ping(host):
    os.popen4(host) # flagged
def ping(host):
    os.startfile(host) # flagged
def ping(host):
    imported_popen2(host) # flagged
def ping(host):
    subprocess.getstatusoutput(host) # flagged
def ping(host):
    commands.getoutput(host) # flagged
def ping(host):
    commands.getstatusoutput(host) # flagged
def ping(host):
    asyncio.create_subprocess_shell(host) # flagged
def ping(host):
    asyncio.subprocess.create_subprocess_shell(host) # flagged

# --- command-injection
def ping(host):
    loop.subprocess_shell(protocol, host) # flagged
def ping(host):
    anyio.run_process(host) # flagged
def ping(host):
    pexpect.spawn(host) # flagged
def ping(host):
    pexpect.run(host) # flagged
def ping(host):
    pexpect.spawnu(host) # flagged
def ping(host):
    getoutput(host) # flagged
def ping(host):
    getstatusoutput(host) # flagged
def ping(host):
    "sh"("-c", host)
def ping(host):
    sh.bash("-c",
        host) # flagged
def ping(host):
    pool.submit(os.system,
        host) # flagged
def ping(host):
    subprocess.run(args=host, shell=True) # flagged

# --- command-injection
def ping(host):
    subprocess.run(host, shell=on)
def ping(host):
    ["sh", "-c", host] # flagged
def ping(host):
    asyncio.create_subprocess_exec("sh", "-c", host) # flagged
def ping(host):
    os.execl("sh", "sh", "-c", host) # flagged
def ping(host):
    os.spawnl(os.P_WAIT, "sh", "sh", "-c", host) # flagged
def ping(host):
    [sh.bash, "-c", host]
def ping(host):
    ["sh", value, host]
def ping(host):
    ["sh", "-c",
        host] # flagged
def ping(host):
    ssh.exec_command(host) # flagged
def ping(host):
    connection.sudo(host) # flagged
def ping(host):
    container.exec_run(host) # flagged

# --- command-injection
def ping(host):
    fabric.api.run(host) # flagged
def ping(host):
    fabric.api.local(host) # flagged
def ping(host):
    invoke.run(host) # flagged
def ping(host):
    net.send_command(host) # flagged
def ping(host):
    connection.run(host) # flagged
def ping(host):
    connection.local(host) # flagged
def ping(host):
    os.system(pipes.quote(host))
def ping(host):
    os.system(shlex.join(host))
def ping(host):
    os.system(shlex.split(host))
def ping(host):
    os.system(subprocess.list2cmdline(host))

# --- model-output-executed
class Shell(BaseTool):
    def _run(self, command):
        subprocess.run(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        subprocess.run(args=command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        subprocess._run(command)
class Shell(BaseTool):
    def _run(self, command):
        os.execv(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        os.execv(
            command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        os.spawnl(mode, command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        os.spawn(mode, command)

# --- model-output-executed
class Shell(BaseTool):
    def _run(self, command):
        os.spawnl(mode,
            command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        asyncio.create_subprocess_exec(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        pty.spawn(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        sh.Command(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        subprocess.run([command]) # flagged
class Shell(BaseTool):
    def _run(self, command):
        subprocess._run([command] + rest) # flagged

# --- argument-injection
def fetch_branch(folder, branch):
    asyncio.create_subprocess_exec("git", branch) # flagged
def fetch_branch(folder, branch):
    items = ["git", branch] # flagged
def fetch_branch(folder, branch):
    asyncio.create_subprocess_exec("git", "--", branch)
def fetch_branch(folder, branch):
    items = ["git", "--", branch]
def fetch_branch(folder, branch):
    subprocess.run([program, branch])
def fetch_branch(folder, branch):
    if clean.startswith("-"):
        raise ValueError("refused")
    done = subprocess.run(["git", "-C", clean, "fetch", "origin", branch], timeout=60) # flagged
def clone():
    value = request.args["url"]
    if value[0] in "-":
        raise ValueError("refused")
    subprocess.run(["git", "clone", value, "/tmp/repo"], check=True)
def clone():
    value = request.args["url"]
    if value[:1] == "-":
        raise ValueError("refused")
    subprocess.run(["git", "clone", value, "/tmp/repo"], check=True)

# --- argument-injection
def clone():
    value = request.args["url"]
    if value[0] == "-":
        raise ValueError("refused")
    subprocess.run(["git", "clone", value, "/tmp/repo"], check=True)
