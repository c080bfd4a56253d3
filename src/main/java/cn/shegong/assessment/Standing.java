package cn.shegong.assessment;

/** What a result of an instrument is worth. */
public enum Standing {
    FORMAL("规定量表", ""),
    SCREENING("初筛", "这是站里的初筛，不作正式评定；正式结论由有资格的机构和人员作出。"),
    PRACTICE("可替换的做法", "这是各地试用的做法，没有全国统一标准，县里有规定的请换成县里的。"),
    OWN("本站自编", "这是本站自编的量表，只用来安排服务和看前后变化，不作认定依据。");

    private final String label;
    private final String caution;

    Standing(String label, String caution) {
        this.label = label;
        this.caution = caution;
    }

    public String label() {
        return label;
    }

    /** What has to stand beside a result; empty for a formal one. */
    public String caution() {
        return caution;
    }
}
