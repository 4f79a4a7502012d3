// --- unchecked-missing-value
/#(\d+)/.exec(text)[1] // flagged
text.match(/#(\d+)/).name // flagged

// --- unchecked-missing-value
/#(\d+)/.exec(text).name // flagged
params.searchParams.get(name).get(data) // flagged
localStorage.getItem(name).get(data) // flagged

// --- unchecked-missing-value
(await User.findOne(data)).name // flagged

// --- unchecked-missing-value
(await User.findById(data)).name // flagged

// --- unchecked-missing-value
(await User.findByPk(data)).name // flagged

// --- unchecked-missing-value
(await User.findUnique(data)).name // flagged

// --- unchecked-missing-value
(await User.findFirst(data)).name // flagged
req.headers.authorization.split(data) // flagged
req.headers.authorization.replace(data) // flagged
req.get("Authorization").split(data) // flagged
req.header("Authorization").replace(data) // flagged
req.header("Authorization").split(data) // flagged
text.match(/#(\d+)/).length
try {
  text.match(/#(\d+)/)[1]
} catch (error) {
}
try {
  text.match(/#(\d+)/)[1]
} catch {
}
if (text.match(/#(\d+)/)) {
  text.match(/#(\d+)/)[1]
}
if (/#(\d+)/.exec(text)) {
  text.match(/#(\d+)/)[1]
}
if (/#(\d+)/.test(text)) {
  text.match(/#(\d+)/)[1]
}

// --- unchecked-missing-value
/#(\d+)/.test(text) && text.match(/#(\d+)/)[1]

// --- unchecked-missing-value
/#(\d+)/.test(text) ? then : text.match(/#(\d+)/)[1]
text.match(/#(\d+)/) && text.match(/#(\d+)/)[1]
text.match(/#(\d+)/) ? then : text.match(/#(\d+)/)[1]
if (req.headers.authorization) {
}
text.match(/#(\d+)/)[1]

// --- unchecked-missing-value
req.headers.authorization && text.match(/#(\d+)/)[1]
req.headers.authorization ? then : text.match(/#(\d+)/)[1]
user = users.get(key);
user[at] // flagged

// --- unchecked-missing-value
user = map.get(key);
user.email
answer = await db.query(sql);
user = answer.rows[0];
user.email
user = text.match();
user.email // flagged

// --- unchecked-missing-value
user = /#(\d+)/.exec();
user.email // flagged

// --- unchecked-missing-value
user = await User.findOne();
user.email // flagged

// --- unchecked-missing-value
user = await User.findByPk();
user.email // flagged

// --- unchecked-missing-value
user = await User.findUnique();
user.email // flagged

// --- unchecked-missing-value
user = await User.findFirst();
user.email // flagged

// --- unchecked-missing-value
user = await User.findOneAndUpdate();
user.email // flagged

// --- unchecked-missing-value
user = await User.findByIdAndUpdate();
user.email // flagged

// --- unchecked-missing-value
user = await User.findOneAndDelete();
user.email // flagged

// --- unchecked-missing-value
user = await User.findOneBy();
user.email // flagged

// --- unchecked-missing-value
user = await User.findOne().lean();
user.email // flagged

// --- unchecked-missing-value
user = await User.findById().lean();
user.email // flagged

// --- unchecked-missing-value
user = await User.findById().populate();
user.email // flagged

// --- unchecked-missing-value
user = await User.findOne().populate();
user.email // flagged

// --- unchecked-missing-value
user = await User.findOne().select();
user.email // flagged

// --- unchecked-missing-value
user = await User.findById().select();
user.email // flagged

// --- unchecked-missing-value
user = await User.findOne().exec();
user.email // flagged

// --- unchecked-missing-value
user = await User.findById().exec();
user.email // flagged
user = users.get(key);
if (user?.[part]) {
  user.email
}
user = users.get(key);
while (user) {
  user.email
}
user = users.get(key);
user && user.email
user = users.get(key);
before && user && user.email
user = users.get(key);
!user || user.email
user = users.get(key);
user === null || user.email
user = users.get(key);
user !== null && user.email
user = users.get(key);
user != null && user.email
user = users.get(key);
!user ? then : user.email

// --- unchecked-missing-value
user = users.get(key);
user !== null ? then : user.email
user = users.get(key);
if (user) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (user == null) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (user != null) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (user === null) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (user !== null) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (user === undefined) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (user !== undefined) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (user && more) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (more && user) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (user?.part) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (check(user)) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (user instanceof User) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
if (typeof user) {
}
user.email

// --- unchecked-missing-value
user = users.get(key);
check(user);
user.email

// --- unchecked-missing-value
user = users.get(key);
first = !!user;
user.email

// --- unchecked-missing-value
user = users.get(key);
first = user && more;
user.email

// --- unchecked-missing-value
user = users.get(key);
first = user?.part;
user.email

// --- unchecked-missing-value
user = users.get(key);
first = user !== null;
user.email

// --- unchecked-missing-value
user = users.get(key);
(user) => {
  user.email
}
user = users.get(key);
(user, second) => user.email
user = users.get(key);
try {
  user.email
} catch (error) {
}
user = users.get(key);
try {
  user.email
} catch {
}

// --- unchecked-missing-value
user = users.find((user) => user.admin);
user.name // flagged
user = users.find((user) => user.admin);
user[at] // flagged
user = users.find((user) => user.admin);
if (user?.[part]) {
  user.name
}
user = users.find((user) => user.admin);
while (user) {
  user.name
}
user = users.find((user) => user.admin);
user && user.name
user = users.find((user) => user.admin);
before && user && user.name
user = users.find((user) => user.admin);
!user || user.name
user = users.find((user) => user.admin);
user === null || user.name
user = users.find((user) => user.admin);
user !== null && user.name
user = users.find((user) => user.admin);
user != null && user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
user ? then : user.name
user = users.find((user) => user.admin);
!user ? then : user.name
user = users.find((user) => user.admin);
user !== null ? then : user.name
user = users.find((user) => user.admin);
if (user) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (!user) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (user == null) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (user != null) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (user === null) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (user !== null) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (user === undefined) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (user !== undefined) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (user && more) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (more && user) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (user?.part) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (check(user)) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (user instanceof User) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (typeof user) {
}
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
check(user);
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
first = !!user;
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
first = user && more;
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
first = user?.part;
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
first = user !== null;
user.name

// --- unchecked-missing-value
user = users.find((user) => user.admin);
(user, second) => user.name
user = users.find((user) => user.admin);
try {
  user.name
} catch (error) {
}
user = users.find((user) => user.admin);
try {
  user.name
} catch {
}
answer = await db.query(sql);
answer.rows[0].field
const user = await store.find(data);
if (user && test) { // flagged
  return 400; }
user?.field;

// --- unchecked-missing-value
const user = await store.value(data);
if (user && test) return 400;
user?.field;
const user = await store.find(data);
if (user && test) return refusal;
user?.field;

// --- unchecked-missing-value
if (other) {
} else if (req.headers.authorization) {
  text.match(/#(\d+)/)[1]
}
user = users.get(key);
if (other) {
} else if (user) {
  user.email
}
user = users.get(key);
if (other) {
} else if (!user) {
  stop();
} else {
  user.email
}
user = users.get(key);
if (other) {
} else if (user == null) {
  stop();
} else {
  user.email
}
user = users.get(key);
if (other) {
} else if (user != null) {
  user.email
}

// --- unchecked-missing-value
user = users.get(key);
if (other) {
} else if (user === null) {
  stop();
} else {
  user.email
}
user = users.get(key);
if (other) {
} else if (user !== null) {
  user.email
}
user = users.get(key);
if (other) {
} else if (user === undefined) {
  stop();
} else {
  user.email
}
user = users.get(key);
if (other) {
} else if (user !== undefined) {
  user.email
}

// --- unchecked-missing-value
user = users.get(key);
if (other) {
} else if (user && more) {
  user.email
}
user = users.get(key);
if (other) {
} else if (more && user) {
  user.email
}
user = users.get(key);
if (other) {
} else if (user?.part) {
  user.email
}
user = users.get(key);
if (other) {
} else if (check(user)) {
  user.email
}

// --- unchecked-missing-value
user = users.get(key);
if (other) {
} else if (user instanceof User) {
  user.email
}
user = users.get(key);
if (other) {
} else if (typeof user) {
  user.email
}
user = users.find((user) => user.admin);
if (other) {
} else if (user) {
  user.name
}
user = users.find((user) => user.admin);
if (other) {
} else if (!user) {
  stop();
} else {
  user.name
}

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (other) {
} else if (user == null) {
  stop();
} else {
  user.name
}
user = users.find((user) => user.admin);
if (other) {
} else if (user != null) {
  user.name
}
user = users.find((user) => user.admin);
if (other) {
} else if (user === null) {
  stop();
} else {
  user.name
}
user = users.find((user) => user.admin);
if (other) {
} else if (user !== null) {
  user.name
}

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (other) {
} else if (user === undefined) {
  stop();
} else {
  user.name
}
user = users.find((user) => user.admin);
if (other) {
} else if (user !== undefined) {
  user.name
}
user = users.find((user) => user.admin);
if (other) {
} else if (user && more) {
  user.name
}
user = users.find((user) => user.admin);
if (other) {
} else if (more && user) {
  user.name
}

// --- unchecked-missing-value
user = users.find((user) => user.admin);
if (other) {
} else if (user?.part) {
  user.name
}
user = users.find((user) => user.admin);
if (other) {
} else if (check(user)) {
  user.name
}
user = users.find((user) => user.admin);
if (other) {
} else if (user instanceof User) {
  user.name
}
user = users.find((user) => user.admin);
if (other) {
} else if (typeof user) {
  user.name
}
