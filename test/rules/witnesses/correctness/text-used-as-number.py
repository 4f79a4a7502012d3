# --- text-used-as-number
5 + "next year: " # flagged
5 + text
input(data) + 5 # flagged
input(data) + number
age = input()
age + 5 # flagged
age = input()
age < 5 # flagged
age = input()
age >= 5 # flagged
age = input()
age <= 5 # flagged
age = input()
age - 5 # flagged
age = input()
age + number

# --- text-used-as-number
if age > 17:
    print("next year: " + 5) # flagged
age = input()
age = convert(age)
age + 5

# --- text-used-as-number
age = input()
age = int()
age + 5
