package cn.shegong.power;

/** A file: what was written and what of it was made durable. */
final class PowerFile extends PowerNode {
    final PowerPages live;
    final PowerPages durable;

    PowerFile() {
        this(new PowerPages());
    }

    PowerFile(PowerPages content) {
        live = content;
        durable = content.copy();
    }

    @Override
    long size() {
        return live.length();
    }
}
