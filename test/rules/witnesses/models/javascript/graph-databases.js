// --- nosql-injection
const found = await session.run(thing + name + "'}) RETURN n");
const found = await session.run("MATCH (n:User {1: '" + 1 + "'}) RETURN n");
driver.cypher(req.body.email) // flagged
value.run(req.body.email)
gremlin
client.submit(req.body.email) // flagged
gremlin
graph.roQuery(req.body.email) // flagged
gremlin
arango.query(req.body.email) // flagged
