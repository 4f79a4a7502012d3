# --- statement-without-effect
state.count != 0; # flagged
try:
    state.count == 0;
except error:
    raise ValueError("refused")
self.replace("text", "b");
with context():
    text.replace("text", "b");
try:
    text.replace("text", "b");
except error:
    raise ValueError("refused")
connection.get;
