import { publicController } from '../../../shared/server/rest/public-api';

export default publicController('api::procedure.procedure', ['code', 'slug']);
