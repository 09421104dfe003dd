"""The stock-flow model as pure maths: parameters in, accounts of persons out, gradients back.

Place p lies in country c; papers s are work W, visitor V, overstayed O, student S, other X; t are
months, ``W`` … ``X`` persons at a month's end, ``a`` arrivals within it.

Arrivals:  a[p,k,t] = exp(level + inflow + walk(t) - exp(ban) 1[W, banned] + swell 1[V or S, banned]
           + arrivals_closed closed) times the place's share, a softmax over places of the country.
Staying:   S[s,t] = (1 - exit (1 - exits_closed closed)) (1 - wind 1[W]) (1 - coverage)^recall[t]
           where recall[t] is spread over its months with weights exp(pace t), its sum kept
Returning: b[t] = back times those whom the recall sent home in t - 1, while the border is open
Stocks:    W' = S_W W (1 - v - u) (1 - r) + a_W     v, u: switches to visitor and student papers,
                                                    fewer of them under closure
           V' = S_V V (1 - l) + a_V + b + v S_W W        l: the lapse into overstaying
           O' = S_O O + l S_V V + r S_W W (1 - v - u) + q S_X X   r, q: papers run out under closure
           S' = S_S S + a_S + u S_W W
           X' = S_X X (1 - q) + a_X
Crossings: a summed over papers + b + S_V V (1 - l): visitors renew by going out and in again. They
           fall both when people leave and when they stop renewing, which is why they mislead.

Each kernel has its adjoint beside it; `tests/estimate` holds each pair to finite differences. After
Raymer, Wiśniowski et al. 2013 (IMEM: theory and measurement apart) and Wheldon et al. 2013 (the
whole account is reconstructed, not each year by itself).
"""
