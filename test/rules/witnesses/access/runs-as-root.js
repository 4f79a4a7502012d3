// --- runs-as-root
process.setgid(0) // flagged
process.seteuid(0) // flagged
process.setegid(0) // flagged
process.setuid('root') // flagged

// --- runs-as-root
process.setgid('root') // flagged
process.seteuid('root') // flagged
({HostConfig: {Privileged: true}}) // flagged
({privileged: true}) // flagged
({runAsUser: 0}) // flagged
({allowPrivilegeEscalation: true}) // flagged
ssh.connect({username: 'root'}) // flagged
({args: ['--no-sandbox']}) // flagged
app.commandLine.appendSwitch('no-sandbox') // flagged
options.addArguments(data, '--no-sandbox') // flagged
({HostConfig: {NetworkMode: 'host'}}) // flagged
({HostConfig: {Binds: ['/var/run/docker.sock:/var/run/docker.sock']}}) // flagged
sudo.exec(data) // flagged
sudoPrompt.exec(data) // flagged
run('sudo systemctl restart app')
execSync('sudo systemctl restart app', ['-u'])
process.setuid(user);
process.setgid(group) // flagged

// --- runs-as-root
http.createServer(handler).listen({port: 80}) // flagged

// --- runs-as-root
http.createServer(handler).listen(80)
setuid();

// --- runs-as-root
if (process.getuid() !== 0) refuse // flagged
if (process.geteuid() !== 0) refuse // flagged
if (process.getuid && process.getuid() !== 0) refuse // flagged

// --- runs-as-root
if (process.getuid() !== 0) refuse
setuid();
