// --- operator-precedence
!key === 'count: ' // flagged
!key == 'count: ' // flagged
!key > 'count: ' // flagged
!key < 'count: ' // flagged
0 <= count < 10 // flagged
0 < count <= 10 // flagged
0 <= count <= 10 // flagged
0 > count > 10 // flagged
0 >= count >= 10 // flagged
0 > count >= 10 // flagged
0 >= count > 10 // flagged
text + count ? count : 'none'
flags & mask == 0 // flagged
flags & mask !== 0 // flagged
flags & mask != 0 // flagged
flags | mask === 0 // flagged
flags | mask == 0 // flagged
