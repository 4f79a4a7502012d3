// --- mass-assignment
app.insertOne(req.body) // flagged
app.findOneAndUpdate(filter, req.body) // flagged
app.updateOne(filter, req.body) // flagged
app.bulkCreate(req.body) // flagged
app.update(req.body, {fields: names})
app.create(req.body, {fields: names})
app.insert(req.body) // flagged
app.save(req.body) // flagged
app.patch(req.body) // flagged
app.merge(entity, req.body) // flagged
app.update(req.params.id, req.body) // flagged
app.upsert(req.body) // flagged
app.replaceOne(filter, req.body) // flagged
app.insertMany(req.body) // flagged
user.set(req.body) // flagged
tenant.set(req.body)
{...user, ...req.body} // flagged
_.extend(user, req.body) // flagged
_.assign(user, req.body) // flagged
items.push({...req.body}) // flagged
