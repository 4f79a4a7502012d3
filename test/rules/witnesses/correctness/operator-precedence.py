# --- operator-precedence
people.age > 18 & people.age > 65 # flagged
people.age < 18 & people.age < 65 # flagged
people.age < 18 & people.age > 65 # flagged
people.age >= 18 & people.age <= 65 # flagged
people.age == 18 & people.age == 65 # flagged
people.age == 18 | people.age == 65 # flagged
people.age > 18 & people.age == 65 # flagged
people.age == 18 & people.age > 65 # flagged
people.age == 18 & people.age < 65 # flagged
people.age != 18 & people.age != 65 # flagged
print(data).format(data) # flagged
