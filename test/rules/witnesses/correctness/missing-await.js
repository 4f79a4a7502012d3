// --- missing-await
if (call(password, user.hash)) {
}
user && bcrypt.compare(password, user.hash) // flagged
user || !bcrypt.compare(password, user.hash) // flagged
bcrypt.compare(password, user.hash) ? yes : no // flagged
ok = bcrypt.compare(password, user.hash); // flagged
if (ok) {
}
async () => {
  fs.promises.writeFile('last-login', user.id); // flagged
}
if (isAllowed()) {
  async function isAllowed(data) {}
}
isAllowed = async () => {
};
if (!isAllowed(data)) { // flagged
}
isAllowed = async () => {
};
if (other && isAllowed(data)) { // flagged
}

// --- missing-await
isAllowed = async () => {
};
if (other || !isAllowed(data)) { // flagged
}
isAllowed = async () => {
};
isAllowed(data) ? yes : no // flagged
if (isAllowed()) {
  if (other) {
    isAllowed();
    async function isAllowed(data) {}
  }
}

// --- missing-await
if (isAllowed()) {
}
isAllowed = async () => {
};
if (isAllowed(data)) { // flagged
}
self.value = async () => {
};
if (other && self.value(data)) {
}
class Sample {
  async login() {
  this.login(data) ? yes : no // flagged
}
}
async function VALUE() {
}
async function remove() {
  VALUE(user);
}

// --- missing-await
async function remove() {
  notify(user); // flagged
}
async function notify() {
}

// --- missing-await
notify = async () => {
  notify(user); // flagged
}
async function remove() {
  async function notify() {
    notify(user);
  }
}
found = User.findById();
async function handle() {
  if (!found) { // flagged
  }
}
found = User.findById();
async function handle() {
  if (found) { // flagged
  }
}
async function handle() {
  found = User.findById((error, data) => {
  });
  found.active
}

// --- missing-await
found = User.findById();
async function handle() {
  found = await found;
  found.active
}
found = User.findById();
async function handle() {
  found = model.find(args, async (one) => await nameOf(one));
  found.then()
  found.active
}
found = User.findById();
async function handle() {
  Promise.all(found.active)
}
names = users.map(callback);
names = users.map(async (one) => await nameOf(one));
for (const each of names) {
}

// --- missing-await
names = users.map(async (one) => await nameOf(one));
return names;
names = users.map(async (one) => await nameOf(one));
gather(names)
