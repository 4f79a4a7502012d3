// --- public-bucket
({acl: 'public-read'}) // flagged
({predefinedAcl: 'public-read'}) // flagged
({ACL: acl})
file.makePublic(data) // flagged
({publicReadAccess: true}) // flagged
({BlockPublicAcls: false}) // flagged
({BlockPublicPolicy: false}) // flagged
({Effect: 'Allow', Principal: '*'}) // flagged
({Effect: 'Allow', Principal: {AWS: '*'}}) // flagged
file.grantPublicAccess(data) // flagged
container.create({access: 'blob'}) // flagged
container.create({access: 'container'}) // flagged
({fromPort: value, cidrBlocks: [range]})
({egress: ({fromPort: value, cidrBlocks: ['0.0.0.0/0']})})
