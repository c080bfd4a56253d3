package cn.shegong.document;

import java.util.Arrays;

/** Shares the width of a table out among its columns. */
final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * @param fixed wanted widths, 0 where the contents decide
     * @param natural widths at which the contents need no second line
     * @param breakable true where the contents may take several lines without harm
     * @param available width of the whole table
     * @return widths that fill the table where contents decide, and never exceed it
     */
    static double[] share(double[] fixed, double[] natural, boolean[] breakable, double available) {
        double[] widths = fixed.clone();
        boolean open = false;
        for (int i = 0; i < fixed.length; i++) {
            open |= fixed[i] == 0;
            if (fixed[i] == 0 && !breakable[i]) {
                widths[i] = natural[i];
            }
        }
        double taken = Arrays.stream(widths).sum();
        double[] words = new double[fixed.length];
        Arrays.setAll(words, i -> fixed[i] == 0 && breakable[i] ? natural[i] : 0);
        double[] shares = shares(words, available - taken);
        Arrays.setAll(widths, i -> widths[i] + shares[i]);
        double all = Arrays.stream(widths).sum();
        return scaled(widths, open ? available / all : Math.min(1, available / all));
    }

    /**
     * When all cannot have what they want, those that want little get it, and the others share the rest by the root of
     * what they want: a column four times as long becomes twice as wide, and both break into lines.
     */
    private static double[] shares(double[] wanted, double room) {
        double[] given = new double[wanted.length];
        boolean[] done = new boolean[wanted.length];
        double left = room;
        boolean settled = false;
        while (!settled) {
            settled = true;
            double roots = 0;
            for (int i = 0; i < wanted.length; i++) {
                roots += done[i] ? 0 : Math.sqrt(wanted[i]);
            }
            double unit = roots == 0 ? 0 : left / roots;
            for (int i = 0; i < wanted.length; i++) {
                if (!done[i] && wanted[i] > 0 && wanted[i] <= unit * Math.sqrt(wanted[i])) {
                    given[i] = wanted[i];
                    left -= wanted[i];
                    done[i] = true;
                    settled = false;
                }
            }
            for (int i = 0; settled && i < wanted.length; i++) {
                // Even without room a column keeps a sliver, so that the table can be scaled as a whole.
                given[i] = done[i] ? given[i] : Math.max(unit * Math.sqrt(wanted[i]), wanted[i] / 10);
            }
        }
        return given;
    }

    private static double[] scaled(double[] widths, double factor) {
        return Arrays.stream(widths).map(w -> w * factor).toArray();
    }
}
