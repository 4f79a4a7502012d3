# --- public-bucket
client.create_container(data, public_access=level) # flagged
client.set_container_access_policy(data, public_access=level) # flagged
{"Principal": "*", "Effect": "Allow"} # flagged
{"Principal": {"AWS": "*"}, "Effect": "Allow"} # flagged
{"BlockPublicAcls": False} # flagged
{"BlockPublicPolicy": False} # flagged
AWS_DEFAULT_ACL = "public-read" # flagged
s3.Bucket(data, public_read_access=True) # flagged
policy.bindings.append({"members": {"allUsers"}}) # flagged
acl.all().grant_read() # flagged
