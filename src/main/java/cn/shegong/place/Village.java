package cn.shegong.place;

/**
 * A village or community of the township.
 *
 * @param name with its ending: 朝阳村, 东风社区
 * @param code twelve digits of the statistical code, or empty
 * @param sortOrder place in the township's own order, from 1
 * @param valid false once it was closed, e.g. merged into another; old records keep pointing at it
 */
public record Village(long id, String name, VillageKind kind, String code, int sortOrder, boolean valid) {
    Village withValid(boolean valid) {
        return new Village(id, name, kind, code, sortOrder, valid);
    }
}
