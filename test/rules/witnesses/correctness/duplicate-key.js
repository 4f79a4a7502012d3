// --- duplicate-key
table = [];
[[u1, first], [u1, second]]
map = new Map(table);
table = [];
[['login', first], ['login', second]] // flagged
map = Object.fromEntries(table);
Object.fromEntries([['login', 5], ['login', 5000]]) // flagged
switch (value) {
  case 'login': value
  case 'login': 5000 // flagged
}
[{id: 'u1'}, {id: same}]
