package cn.shegong.demo;

import cn.shegong.resident.PhoneNumber;

/** Mobile numbers that reach nobody: no company has been given the prefix 154. */
final class Phones {
    private int given;

    PhoneNumber next() {
        given++;
        // 7919 and 10000 have no common factor, so the last four digits do not repeat before all were given
        return new PhoneNumber("1540000%04d".formatted(given * 7919 % 10_000));
    }
}
