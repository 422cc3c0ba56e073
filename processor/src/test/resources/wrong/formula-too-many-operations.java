import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@ActivationFormula("sin(x + 0) + sin(x + 1) + sin(x + 2) + sin(x + 3) + sin(x + 4) + sin(x + 5) + sin(x + 6) + sin(x + 7) + sin(x + 8) + sin(x + 9) + sin(x + 10) + sin(x + 11) + sin(x + 12) + sin(x + 13) + sin(x + 14) + sin(x + 15) + sin(x + 16) + sin(x + 17) + sin(x + 18) + sin(x + 19) + sin(x + 20) + sin(x + 21) + sin(x + 22) + sin(x + 23) + sin(x + 24) + sin(x + 25) + sin(x + 26) + sin(x + 27) + sin(x + 28) + sin(x + 29) + sin(x + 30) + sin(x + 31) + sin(x + 32) + sin(x + 33) + sin(x + 34) + sin(x + 35) + sin(x + 36) + sin(x + 37) + sin(x + 38) + sin(x + 39) + sin(x + 40) + sin(x + 41) + sin(x + 42) + sin(x + 43) + sin(x + 44) + sin(x + 45) + sin(x + 46) + sin(x + 47) + sin(x + 48) + sin(x + 49) + sin(x + 50) + sin(x + 51) + sin(x + 52) + sin(x + 53) + sin(x + 54) + sin(x + 55) + sin(x + 56) + sin(x + 57) + sin(x + 58) + sin(x + 59) + sin(x + 60) + sin(x + 61) + sin(x + 62) + sin(x + 63) + sin(x + 64) + sin(x + 65) + sin(x + 66) + sin(x + 67) + sin(x + 68) + sin(x + 69)") // ERROR formula-syntax | "sin(x | the formula has 208 operations, and more than 128 are not allowed: split it into two layers by @Activate, at column 1
@interface Mine {}
