// --- command-injection
exec(process.argv); // flagged
exec(prompt()); // flagged
exec(readlineSync.prompt()); // flagged
exec(rl.question()); // flagged
exec(yargs.argv); // flagged
exec(yargs()); // flagged
exec(minimist()); // flagged
exec(inquirer.prompt()); // flagged
exec(prompts()); // flagged
exec(enquirer.prompt()); // flagged
exec(program.opts()); // flagged
exec(program.args); // flagged
exec(Deno.args); // flagged
exec(Bun.argv); // flagged
exec(process.env.npm_config_argv); // flagged
exec(fs.readFileSync(0)); // flagged
exec(fs.readFileSync('/dev/stdin')); // flagged
exec(rl.on('line', function handle(answer) {
}));
