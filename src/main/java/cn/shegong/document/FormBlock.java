package cn.shegong.document;

/** A page to be filled in by hand, among the parts of a paper. */
record FormBlock(FormPage page) implements Block {
    @Override
    public void lay(Flow flow, After after) {
        flow.breakPage();
        flow.shape(PageFrame.FORM);
        flow.need(flow.frame().height());
        page.draw(flow.canvas());
        flow.down(flow.frame().height());
    }

    @Override
    public double least(Flow flow) {
        return PageFrame.FORM.height();
    }

    @Override
    public void write(WordFile word) {
        throw new UnsupportedOperationException("a page to be filled in by hand is for paper");
    }
}
