package cn.shegong.report;

import cn.shegong.count.Figure;

/**
 * One worker in the period; a joint visit stands under each of its workers, so these do not add up to the station's.
 *
 * @param visits 户次 as 走访人
 * @param accompanied 户次 as 陪同人
 * @param failed attempts that met nobody
 * @param hours duration of the successful visits as 走访人
 */
public record WorkerFigures(String worker, Figure visits, Figure accompanied, Figure failed, Figure hours) {}
