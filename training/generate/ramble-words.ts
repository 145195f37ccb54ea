/** The small words of `ramble.ts`. */
import type { Cjk } from './cjk-words.ts'
import { rows } from './prose-say.ts'

/** How an English sentence may begin. */
export const OPENERS = rows(`
the
a
our
this
each
these
such
in this work, the
in particular, a
for example, the
however, the
on the other hand,
first, the
second, we
then
note that the
the authors
they
we
it
one
here the
as a result, the
given a
to this end, the
unlike before, the
since the
if the
when the
most
that is, the
according to the paper, the
I think the
not sure why the
question: why does the
@area
@nick
@method
@n%
@conf
`)

/** What may stand between two of its parts. */
export const VERBS = rows(`
is
are
was
has
have
can be
may not be
should be
uses
use
learns
learn
shows
show that
show
achieves
reduces
improves
requires
relies on
depends on
consists of
leads to
suffers from
outperforms
is trained with
is based on
is applied to
is used to compute
is defined as
does not need
cannot handle
maps
encodes
generates
predicts
computes
samples
updates
is limited by
is similar to
tries to find
makes it possible to use
is equivalent to
works well for
fails when there is
allows
enables
provides
introduces
propose
analyze
compare
evaluate
assume
observe
treat it as
store
split
converges to
`)

/** What may lead on to another part. */
export const JOINTS = rows(`
, which
, and
, but
, so that the
 because
 because the
 (e.g., @thing)
 (i.e., @method)
; however, the
 where
 while the
 when
 — the
 for
 with
 without
 and
 and then
 in order to
 instead of
 by
 from
 to
 of
 on @data
 in terms of @metric
 (see the figure)
: the
, e.g.
 rather than
 as well as
 under
 if
, thus
 than
`)

/** What stands among words in notes on papers. */
export const SYMBOLS = [
  '$x_t$',
  '$\\theta$',
  '$p(x \\mid z)$',
  '$\\mathcal{L}_{rec}$',
  '$O(n \\log n)$',
  'Eq. (3)',
  'Figure 2',
  'Section 4.1',
  '`loss`',
  '`attn`',
  '[12]',
  '(a)',
  '0.5',
  '10x',
]

/** Clauses; `E` is a term that may be English, the other letters are as in titles. */
export const CLAUSES: Readonly<Record<Cjk, readonly string[]>> = {
  zh: rows(`
首先将T送入M
然后使用N得到D结果
因为T的数量有限
所以需要重新训练M
这样能够避免T的问题
目的是改善T中的D
本质上M等价于N
这个模块可以单独替换成N
从工程实践出发
并不需要考虑T
E会保存在M中
也就是说E和E是等价的
设计了E这一方案
通过E实现T
如果没有E的话
与E不同的是
当T到达之后
再把N交给E处理
每次D都要扫描全部的T
优点是速度快
缺点是需要大量的T
效果比E好#%
作者认为M不够鲁棒
这里的M指的是T
其中E是#维的向量
为了减少E的代价
在E上达到了#%
比如T
引入了E
具体做法见下
不影响T的D
可能会导致T失败
`),
  ja: rows(`
まずTをMに入力する
次にNを用いてDを行う
Tの数が限られているため
Mを再学習する必要がある
これによりTの問題を避けられる
EはMと同じである
Eを提案した
Eと異なり
Tが多い場合
精度が#%向上した
著者らはMが十分ではないと述べている
計算コストが高い
ここでMはTを意味する
Eの値を更新する
実験ではEを使った
`),
  ko: rows(`
먼저 T를 M에 입력한다
그 다음 N을 사용하여 D를 수행
T의 수가 제한되어 있기 때문에
M을 다시 학습해야 함
이를 통해 T 문제를 피할 수 있음
E는 M과 같다
E를 제안
E와 달리
T가 많은 경우
성능이 #% 향상됨
E의 오차를 줄이는 방법
계산 비용이 높다
여기서 M은 T를 의미한다
E로 T를 수행함
나중에 다시 읽기
E의 식을 정리
`),
}
