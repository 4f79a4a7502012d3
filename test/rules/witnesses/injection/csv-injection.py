# --- csv-injection
def export():
    writer.writerow({"name": user.name}) # flagged
frame = pandas.read_sql(query, engine)
frame.to_csv(path) # flagged
frame = pandas.read_sql(query, engine)
frame.to_excel(path) # flagged

# --- csv-injection
frame = pandas.DataFrame(rows)
frame.to_csv(path)
frame = pandas.read_sql(query, engine)
frame["name"] = frame["name"].map(escape)
frame.to_csv(path)

# --- csv-injection
frame = pandas.read_sql(query, engine)
frame["name"] = frame["name"].apply(escape)
frame.to_csv(path)

# --- csv-injection
frame = pandas.read_sql(query, engine)
frame = frame.applymap(escape)
frame.to_csv(path)

# --- csv-injection
frame = pandas.read_sql(query, engine)
frame = frame.map(escape)
frame.to_csv(path)

# --- csv-injection
frame = pandas.read_sql(query, engine)
for column in frame.columns:
    frame.loc[:, column] = safe(frame[column])
frame.to_csv(path)

# --- csv-injection
frame = pandas.read_sql(query, engine)
for column in frame.columns:
    frame[column] = safe(frame[column])
frame.to_csv(path)
def export(rows):
    for i, user in enumerate(rows):
        ws.cell(value=user.name) # flagged
def export(rows):
    for i, user in enumerate(rows):
        ws.cell().value = user.name # flagged
def export(rows):
    for i, user in enumerate(rows):
        ws[place] = user.name # flagged
def export(rows):
    for i, user in enumerate(rows):
        ws[place].value = user.name # flagged
def export(rows):
    for i, user in enumerate(rows):
        ws.write_row(i, 0, [user.name]) # flagged
def export(rows):
    for i, user in enumerate(rows):
        ws.append_row([user.name]) # flagged

# --- csv-injection
def export(rows):
    for i, user in enumerate(rows):
        ws.update_cell(i, 0, user.name) # flagged
def export(rows):
    for i, user in enumerate(rows):
        page.append([user.name])
def export(rows):
    for i, user in enumerate(rows):
        ws.append([cell])
def tickets_xlsx(request):
    for t in Ticket.objects.order_by("pk"):
        ws.append([
            t.pk,
            t.subject, # flagged
        ])

# --- csv-injection
def handle():
    name = request.args["name"]
    writer.writerow([name]) # flagged
    count = int(request.args["count"])
    writer.writerow([count])
    if name in ("first", "second"):
        writer.writerow([name])
