// --- sensitive-data-exposed
res.value(process.env)
res.json(config.name)
res.json(config)
res.value({passwordHash: user})
res.json({passwordHash: "text"})
export async function GET() {
  return process.env; // flagged
}
export function GET() {
  return {env: process.env}; // flagged
}
const user = await User.findById();
res.jsonp(user) // flagged
res.send({env: user}) // flagged
res.value(user)
const data = await User.findById();
res.json(data)

// --- sensitive-data-exposed
const user = await User.findById().more();
res.json(user) // flagged

// --- sensitive-data-exposed
const user = User.findById();
res.json(user) // flagged

// --- sensitive-data-exposed
User.findById(args, (error, user) => {
  res.json(user) // flagged
})
User.findById().then((user) => res.json(user)) // flagged
const user = await User.findById("text");
res.jsonp(user)

// --- sensitive-data-exposed
const user = await User.findById({attributes: fields});
res.json(user)

// --- sensitive-data-exposed
const user = await User.findById({ handle: params.handle }, projection);
res.json(user)

// --- sensitive-data-exposed
const user = await User.findById().select();
res.jsonp(user)

// --- sensitive-data-exposed
res.json(process.env)
tojson();
const member = await prisma.member.findUnique({where: { handle: params.handle }});
return {props: {env: member}} // flagged

// --- sensitive-data-exposed
const member = await prisma.member.findUnique();
return {props: {env: member}} // flagged

// --- sensitive-data-exposed
const member = await prisma.member.findUnique({ handle: params.handle }).lean();
return {props: {env: member}} // flagged
const member = await prisma.member.findUnique({omit: fields});
return {props: {env: member}}

// --- sensitive-data-exposed
const member = await prisma.member.findUnique({attributes: fields});
return {props: {env: member}}

// --- sensitive-data-exposed
const member = await prisma.member.findUnique({columns: fields});
return {props: {env: member}}
const member = await prisma.member.value({where: { handle: params.handle }, include: more});
return {props: {env: member}}
const member = await model.findUnique({where: { handle: params.handle }, include: more});
return {props: {env: member}}
user = await User.findById();
res.json(user) // flagged
user = await User.findById();
res.send(user) // flagged
user = await User.findById();
res.json({env: user}) // flagged

// --- sensitive-data-exposed
value = await User.findById();
res.json(value)
user = await User.findById();
delete user.passwordHash;
res.json(user)
({props: {name: process.env}}) // flagged
({props: {...process.env}}) // flagged
({props: process.env}) // flagged
DefinePlugin({'process.env': JSON.stringify(process.env)}) // flagged
new webpack.DefinePlugin({'process.env': JSON.stringify(process.env)}) // flagged
defineConfig({define: {'process.env': process.env}}) // flagged
