// --- command-injection
function run(command) {
  shell.exec(command) // flagged
}
function run(command) {
  shelljs.exec(command) // flagged
}
function run(command) {
  sh.exec(command) // flagged
}
function run(command) {
  execa.command(command) // flagged
}
function run(command) {
  execa.commandSync(command) // flagged
}
function run(command) {
  execa.shell(command) // flagged
}
function run(command) {
  execaCommand(command) // flagged
}
function run(command) {
  execaCommandSync(command) // flagged
}

// --- command-injection
import { spawn as importedSpawn } from 'pty';
function run(command) {
  ssh.execCommand(command) // flagged
}
function run(command) {
  cmd.get(command) // flagged
}
function run(command) {
  cmd.run(command) // flagged
}
function run(command) {
  importedSpawn('bash', ['-c', command]) // flagged
}
function run(command) {
  $([command]) // flagged
}
function run(command) {
  shell.exec(
      command) // flagged
}
function run(command) {
  ssh.exec(command) // flagged
}

// --- command-injection
function run(command) {
  ssh.exec(
      command) // flagged
}
