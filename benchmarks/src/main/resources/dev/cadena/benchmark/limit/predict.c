// One prediction of IN-H1-H2-OUT by plain loops whose sizes are constants: ReLU, ReLU, softmax. Reads the weights and the rows,
// prints the first output and then, for each round, the nanoseconds of one prediction.
// gcc -O3 -march=native -ffast-math -DIN=.. -DH1=.. -DH2=.. -DOUT=.. -DROWS=.. predict.c -lm
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static float w1[IN][H1], b1[H1], w2[H1][H2], b2[H2], w3[H2][OUT], b3[OUT];
static float rows[ROWS][IN], out[OUT];

__attribute__((noinline)) static void predict(const float *restrict x, float *restrict y) {
    float h1[H1], h2[H2];
    for (int j = 0; j < H1; j++) h1[j] = b1[j];
    for (int i = 0; i < IN; i++)
        for (int j = 0; j < H1; j++) h1[j] += x[i] * w1[i][j];
    for (int j = 0; j < H1; j++) h1[j] = h1[j] > 0 ? h1[j] : 0;
    for (int j = 0; j < H2; j++) h2[j] = b2[j];
    for (int i = 0; i < H1; i++)
        for (int j = 0; j < H2; j++) h2[j] += h1[i] * w2[i][j];
    for (int j = 0; j < H2; j++) h2[j] = h2[j] > 0 ? h2[j] : 0;
    float z[OUT];
    for (int j = 0; j < OUT; j++) z[j] = b3[j];
    for (int i = 0; i < H2; i++)
        for (int j = 0; j < OUT; j++) z[j] += h2[i] * w3[i][j];
    float max = z[0], sum = 0;
    for (int j = 1; j < OUT; j++) max = z[j] > max ? z[j] : max;
    for (int j = 0; j < OUT; j++) {
        z[j] = expf(z[j] - max);
        sum += z[j];
    }
    for (int j = 0; j < OUT; j++) y[j] = z[j] / sum;
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e9 + t.tv_nsec;
}

static void fill(FILE *in, float *to, size_t count) {
    if (fread(to, sizeof(float), count, in) != count) exit(2);
}

int main(int count, char **arguments) {
    if (count != 4) return 2;
    FILE *in = fopen(arguments[1], "rb");
    if (!in) return 2;
    fill(in, &w1[0][0], IN * H1);
    fill(in, b1, H1);
    fill(in, &w2[0][0], H1 * H2);
    fill(in, b2, H2);
    fill(in, &w3[0][0], H2 * OUT);
    fill(in, b3, OUT);
    fill(in, &rows[0][0], ROWS * IN);
    fclose(in);
    int rounds = atoi(arguments[2]);
    double length = atof(arguments[3]) * 1e6;
    predict(rows[0], out);
    for (int j = 0; j < OUT; j++) printf("%.9g ", out[j]);
    printf("\n");
    for (int round = 0; round < rounds; round++) {
        long done = 0;
        double begin = now(), end;
        do {
            for (int i = 0; i < 4096; i++) predict(rows[i % ROWS], out);
            done += 4096;
            end = now();
        } while (end - begin < length);
        printf("%.4f\n", (end - begin) / done);
    }
    return 0;
}
