import { publicController } from '../../../shared/server/rest/public-api';

export default publicController('api::procedure-field.procedure-field', ['slug']);
