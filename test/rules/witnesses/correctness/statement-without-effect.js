// --- statement-without-effect
state.count === 0; // flagged
state.count != 0; // flagged
state.count !== 0; // flagged
state.name.replace(one);
state.name.trim(data, (data) => {
});
connection.get;
function handle() {
  state = state; // flagged
}
function handle() {
  load().name = load().name;
}
function handle() {
  value.name = value.name;
}
