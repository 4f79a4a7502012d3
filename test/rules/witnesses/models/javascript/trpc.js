// --- command-injection
function run(command) {
  exec(procedure.mutation(input));
}
