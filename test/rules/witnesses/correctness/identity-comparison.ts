// --- identity-comparison
import { ObjectId } from 'mongodb';
function isOwner(folder: Folder, userId: ObjectId) {
  return folder.ownerId !== userId; // flagged
}
function isOwner(folder: Folder, userId: ObjectId) {
  return folder.ownerId == userId; // flagged
}
function isOwner(folder: Folder, userId: ObjectId) {
  return folder.ownerId != userId; // flagged
}
function isOwner(folder: Folder, userId: ObjectId) {
  return userId === right && folder.ownerId.equals(userId); // flagged
}
function isOwner(folder: Folder, userId: ObjectId) {
  return 1 === userId;
}
function isOwner(folder: Folder, userId: ObjectId) {
  return post.author !== user._id; // flagged
}
function isOwner(folder: Folder, userId: ObjectId) {
  return user._id === post.author; // flagged
}

// --- identity-comparison
import { ObjectId } from 'mongodb';
function isOwner(folder: Folder, userId: ObjectId) {
  return user._id !== post.author; // flagged
}
function isOwner(folder: Folder, userId: ObjectId) {
  return 1 === user._id;
}
