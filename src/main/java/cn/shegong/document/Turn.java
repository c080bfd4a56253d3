package cn.shegong.document;

/**
 * The end of a page, or of pages of one shape.
 *
 * @param shape of the pages that follow, or null to keep it
 */
record Turn(PageFrame shape) implements Block {
    static Turn newPage() {
        return new Turn(null);
    }

    static Turn to(PageFrame shape) {
        return new Turn(shape);
    }

    @Override
    public void lay(Flow flow, After after) {
        if (shape == null) {
            flow.breakPage();
        } else {
            flow.shape(shape);
        }
    }

    @Override
    public void write(WordFile word) {
        if (shape == null) {
            word.breakPage();
        } else {
            word.shape(shape);
        }
    }

    @Override
    public double least(Flow flow) {
        return 0;
    }
}
