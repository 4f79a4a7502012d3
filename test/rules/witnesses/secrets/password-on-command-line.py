# --- password-on-command-line
class Backup:
    def run(self):
        os.system(os.environ["password"]) # flagged
os.popen(self.db_password) # flagged
asyncio.create_subprocess_shell(self.db_password) # flagged
pexpect.spawn(self.db_password) # flagged
asyncio.create_subprocess_exec(self.db_password) # flagged
asyncio.create_subprocess_exec(
    self.db_password) # flagged
class Backup:
    def run(self):
        os.system(callee(self.db_password))
