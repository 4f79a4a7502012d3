# --- sensitive-data-stored-in-clear
def save_payment(user_id, card_number, cvv):
    value.execute("insert or replace into", ((user_id, card_number))) # flagged
value.execute("insert or replace into", [ssn]) # flagged
pickle.dump(ssn) # flagged
yaml.dump(ssn) # flagged
writer.writerow(ssn) # flagged
path.write_text(ssn) # flagged
file.write(ssn) # flagged
value.write(ssn)
value.execute("insert or replace into", {Column: ssn}) # flagged
cursor.execute("insert into", ssn) # flagged
table.insert_one(ssn) # flagged
table.insert_many(ssn) # flagged
table.update_one(filter, ssn) # flagged
writer.writerows(ssn) # flagged
joblib.dump(ssn) # flagged
path.write_bytes(ssn) # flagged
shelf = shelve.open()
shelf[user] = ssn # flagged

# --- sensitive-data-stored-in-clear
with dbm.open() as shelf:
    shelf[user] = ssn # flagged
redis.setex(user, ttl, ssn) # flagged
redis.hset(user, cvv, ssn) # flagged
redis.hset(user, mapping=ssn) # flagged
value.set(user, ssn)
table.put_item(Item=ssn) # flagged
cursor.execute("insert into", (
    ssn)) # flagged
class Employee():
    social_security_number = str()
